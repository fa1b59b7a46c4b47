/** How many rows of the virtualised table are in sight, however long it is. */
export const VISIBLE_ROWS = 25;
/** How many more it renders below them. */
export const OVERSCAN_ROWS = 5;
/** All rows that are in the DOM while nobody scrolls. */
export const RENDERED_ROWS = VISIBLE_ROWS + OVERSCAN_ROWS;
