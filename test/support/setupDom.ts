import * as matchers from '@testing-library/jest-dom/matchers';
import { cleanup } from '@testing-library/react';
import { afterEach, expect } from 'vitest';

// `@testing-library/jest-dom/vitest` would also re-type the browser project's
// `await expect.element(...)` as non-promises; vitest's own types cover both.
expect.extend(matchers);
afterEach(() => {
  cleanup();
});
