/** Pages and REST of the manager's picture, the process and the closing report. */
@NullMarked
package io.tsunagi.recovery.web;

import org.jspecify.annotations.NullMarked;
