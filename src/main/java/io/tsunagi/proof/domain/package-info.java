/** What a proof holds, making and finding one. */
@NullMarked
package io.tsunagi.proof.domain;

import org.jspecify.annotations.NullMarked;
