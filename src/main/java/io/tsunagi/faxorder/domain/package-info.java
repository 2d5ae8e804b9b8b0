/** Catalogues, their editions, printed order forms, what was read on them and what became of them; it draws, stores and shows nothing. */
@NullMarked
package io.tsunagi.faxorder.domain;

import org.jspecify.annotations.NullMarked;
