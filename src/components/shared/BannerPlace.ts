import { createContext } from 'react';

/**
 * Where the banners of a page stand: undefined where they are rendered, null until the place is there. `Dashboard` has one, so that its
 * banner and those of its sections stand at the same edge of the window.
 */
export const BannerPlace = createContext<HTMLElement | null | undefined>(undefined);
