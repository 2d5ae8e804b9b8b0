@NullMarked
package io.tsunagi.scanning.domain;

import org.jspecify.annotations.NullMarked;
