/** Length of a step of the physics. The same for playing and for predicting, or the two would differ. */
export const STEP_S = 1 / 120;
