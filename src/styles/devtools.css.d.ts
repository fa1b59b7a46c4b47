// oxlint-disable-next-line unicorn/require-module-specifiers -- a stylesheet is a module without exports
export {};
