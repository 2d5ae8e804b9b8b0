/**
 * What a manager asks while a disruption runs and after it: the picture, where the process stands, the closing report. It only
 * asks other features and adds up; it changes none of their rows.
 */
@NullMarked
package io.tsunagi.recovery.domain;

import org.jspecify.annotations.NullMarked;
