/** Most bytes of a receipt that are read: an event with many sources stays far below. */
export const MOST = 1024 * 1024;
/** Of entities and sources that a claim names, as many are proven with it. */
export const NAMED = 40;
/** A path as long as that would belong to a dataset of 2^40 rows. */
export const STEPS = 40;
/** Twenty years of a root every year, and room for rotations. */
export const ROOTS = 256;
