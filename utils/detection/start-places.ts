/**
 * How the matcher's inner loop knows where a name may begin, at one table look-up for a character (the bit-parallel
 * method of Shift-And, Baeza-Yates and Gonnet 1992, over four places and eight sets of names):
 *
 *     state = ((state << 8) | 0xff) & mask(unit)
 *
 * A byte of the state belongs to a place: the unit before the name, its first, second and third unit; a bit of the byte
 * to a set of names. Where the highest byte is not zero, the four units read last are each right for their place
 * in some name of one set, and it is worth looking closer at the name that would begin two units back.
 */

/** How many units the state covers: the one before a name and its first three. */
export const PLACES = 4;
/** The state in which only the place before a name is open. */
export const NO_NAME_YET = 0xff;
/** The places of a name's units in the state. */
export const FIRST_PLACE = 0x0000ff00;
export const SECOND_PLACE = 0x00ff0000;
export const THIRD_PLACE = 0xff000000 | 0;
/** Sets 0…5 hold the longer names of scripts with spaced words, by their first letter; they need a boundary. */
export const SPACED_SETS = 6;
/** Names of one or two units of such scripts. */
export const SHORT_SET = 6;
/** Names that may begin anywhere. */
export const ANYWHERE_SET = 7;
/** The sets of `THIRD_PLACE` in which there may be names of one or two units. */
export const SHORT_NAMES = (1 << (24 + SHORT_SET)) | (1 << (24 + ANYWHERE_SET));
