/** The original's constant, fit for development only: anybody can sign with it. */
export const DEVELOPMENT_JWT_SECRET = 'your-secret-key';
