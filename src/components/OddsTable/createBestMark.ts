/** Shows on an element whether its price is the best, outside React. */
export interface BestMark {
  readonly show: (isBest: boolean) => void;
}

/** What a best price says. */
export interface BestMarkTexts {
  /** To a screen reader, after the price. */
  readonly spoken: string;
  /** To whoever points at it. */
  readonly hint: string;
}

/**
 * Writes `data-best` and a tooltip, and adds an element with the words for it, which the style shows as a star. Only the best prices have that element,
 * one in three or fewer; React knows nothing of it and never renders what is in a price anew.
 */
export function createBestMark(element: HTMLElement, { spoken, hint }: BestMarkTexts): BestMark {
  let star: HTMLElement | null = null;
  return {
    show(isBest) {
      if (isBest === (star !== null)) return;
      if (star) {
        star.remove();
        star = null;
        delete element.dataset.best;
        element.removeAttribute('title');
        return;
      }
      star = element.ownerDocument.createElement('span');
      star.className = 'cs-price__best';
      star.textContent = spoken;
      element.append(star);
      element.dataset.best = 'true';
      element.title = hint;
    },
  };
}
