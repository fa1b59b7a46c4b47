import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { expectPicture } from './support/expectPicture.ts';
import { freezeTime } from './support/freezeTime.ts';
import { LOOKS, showStory, USUAL_LOOK } from './support/showStory.tsx';
import { listStaticStories } from './support/staticStories.ts';
import './visual.css';

const COMPONENTS = listStaticStories().filter(({ name }) => name.endsWith('-States'));
const PAGES = listStaticStories().filter(({ name }) => !name.endsWith('-States'));
/** Each kind of layout once: a table, a card, a banner, a chart, a list, a page. */
const BESIDES = new Set([
  'OddsTable-States',
  'CricketScorecard-States',
  'LostConnectionBanner-States',
  'DriveChart-States',
  'NotificationList-States',
  'SettingsPanel-States',
  'LiveUpdateIndicator-States',
]);
const isBeside = ({ name }: { readonly name: string }) => BESIDES.has(name);

let hide = () => {};

beforeEach(freezeTime);

afterEach(() => {
  hide();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.documentElement.style.fontSize = '';
  document.body.style.blockSize = '';
});

describe.each(LOOKS)('$width px, $theme, $density', (look) => {
  it.each(COMPONENTS)('[VI8] $name looks as before', async ({ name, Story }) => {
    hide = await showStory(Story, look);
    await expectPicture(`${name}-${look.width}-${look.theme}`);
  });
});

it.each(PAGES)('[VI8] $name looks as before', async ({ name, Story }) => {
  hide = await showStory(Story, USUAL_LOOK);
  await expectPicture(name);
});

describe('from right to left', () => {
  it.each(listStaticStories('rtl').filter(isBeside))(
    '[VI9] $name looks as before',
    async ({ name, Story }) => {
      hide = await showStory(Story, USUAL_LOOK);
      await expectPicture(`${name}-rtl`);
    },
  );
});

describe('with text twice as large', () => {
  it.each(COMPONENTS.filter(isBeside))('[VI9] $name looks as before', async ({ name, Story }) => {
    document.documentElement.style.fontSize = '200%';
    hide = await showStory(Story, USUAL_LOOK);
    await expectPicture(`${name}-large-text`);
  });
});

describe('in forced colours', () => {
  const force = (value: 'active' | 'none') =>
    cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

  it.each(COMPONENTS.filter(isBeside))('[VI9] $name looks as before', async ({ name, Story }) => {
    await force('active');
    try {
      hide = await showStory(Story, USUAL_LOOK);
      await expectPicture(`${name}-forced-colours`);
    } finally {
      await force('none');
    }
  });
});
