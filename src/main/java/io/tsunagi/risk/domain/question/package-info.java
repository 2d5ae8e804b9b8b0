/** Questionnaires to contacts of partners by a link, their review, and the reminder before evidence lapses; it gives no points. */
@NullMarked
package io.tsunagi.risk.domain.question;

import org.jspecify.annotations.NullMarked;
