/**
 * Reads marks and digits from the straightened picture of a page, at places that somebody tells: pure rules on pixels. It knows no
 * form, no item and no order, and it decides nothing.
 */
@NullMarked
package io.tsunagi.faxorder.marks;

import org.jspecify.annotations.NullMarked;
