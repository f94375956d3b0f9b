/** The one entrance to mappings. */
export * from './types';
