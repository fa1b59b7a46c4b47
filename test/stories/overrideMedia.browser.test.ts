import { afterEach, describe, expect, it } from 'vitest';
import { overrideMedia } from '../../stories/toolbar/overrideMedia.ts';

const media = overrideMedia(window);

afterEach(() => {
  media.set('prefers-reduced-motion', null);
  media.set('prefers-contrast', null);
  document.head.querySelectorAll('style[data-of-test]').forEach((style) => style.remove());
  document.body.replaceChildren();
});

function addStyle(css: string): void {
  const style = document.createElement('style');
  style.dataset['ofTest'] = '';
  style.textContent = css;
  document.head.append(style);
}

/** How wide a box is, which the styles of a test decide. */
function measure(): number {
  const box = document.querySelector('.box') ?? document.createElement('div');
  box.className = 'box';
  document.body.append(box);
  return box.getBoundingClientRect().width;
}

/** The observer of the page has its turn after this. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('media features decided by the toolbar', () => {
  it('[VI5] change what style sheets show, wherever the query stands, and back', () => {
    addStyle(`
      .box { inline-size: 10px; }
      @media (prefers-reduced-motion: reduce) { .box { inline-size: 20px; } }
      @supports (color: red) {
        @media (prefers-contrast:more) and (min-width: 1px) { .box { inline-size: 30px; } }
      }
    `);
    expect(measure()).toBe(10);
    media.set('prefers-reduced-motion', 'reduce');
    expect(measure()).toBe(20);
    media.set('prefers-contrast', 'more');
    expect(measure()).toBe(30);
    media.set('prefers-contrast', null);
    media.set('prefers-reduced-motion', null);
    expect(measure()).toBe(10);
  });

  it('[VI5] still what is animated for everybody else', async () => {
    media.set('prefers-reduced-motion', 'reduce');
    addStyle(`
      @keyframes turn { to { rotate: 1turn; } }
      @media (prefers-reduced-motion: no-preference) { .box { animation: turn 1s infinite; } }
    `);
    await turn();
    measure();
    expect(document.getAnimations()).toEqual([]);
    media.set('prefers-reduced-motion', null);
    expect(document.getAnimations()).toHaveLength(1);
  });

  it('[VI5] reach scripts that ask, and those that listen', () => {
    const query = matchMedia('(prefers-reduced-motion: reduce)');
    const any = matchMedia('(prefers-reduced-motion)');
    const heard: boolean[] = [];
    query.addEventListener('change', ({ matches }) => heard.push(matches));
    expect([query.matches, any.matches]).toEqual([false, false]);
    media.set('prefers-reduced-motion', 'reduce');
    expect([query.matches, any.matches]).toEqual([true, true]);
    media.set('prefers-contrast', 'more');
    media.set('prefers-reduced-motion', null);
    expect([query.matches, heard]).toEqual([false, [true, false]]);
    expect(matchMedia('(prefers-contrast: more)').matches).toBe(true);
  });

  it('[VI5] leave other queries to the browser', () => {
    media.set('prefers-reduced-motion', 'reduce');
    expect(matchMedia('(min-width: 1px)').matches).toBe(true);
    expect(matchMedia('(min-width: 1px)')).toBeInstanceOf(MediaQueryList);
  });
});
