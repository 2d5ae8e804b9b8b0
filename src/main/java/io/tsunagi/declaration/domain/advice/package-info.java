/**
 * Wait, queue or go to paper: advice for one case, with its reasons in words. It decides nothing; a broker does.
 */
@NullMarked
package io.tsunagi.declaration.domain.advice;

import org.jspecify.annotations.NullMarked;
