/** Shows on an element whether its price is the best, outside React. */
export interface BestMark {
  readonly show: (isBest: boolean) => void;
}

/**
 * Writes `data-best`, and adds an element with the words for it, which the style shows as a star. Only the best prices have that element,
 * one in three or fewer; React knows nothing of it and never renders what is in a price anew.
 */
export function createBestMark(element: HTMLElement, text: string): BestMark {
  let star: HTMLElement | null = null;
  return {
    show(isBest) {
      if (isBest === (star !== null)) return;
      if (star) {
        star.remove();
        star = null;
        delete element.dataset.best;
        return;
      }
      star = element.ownerDocument.createElement('span');
      star.className = 'cs-price__best';
      star.textContent = text;
      element.append(star);
      element.dataset.best = 'true';
    },
  };
}
