/** Pages and REST of scans: bringing files in, watching them being read, and deciding about pages that wait. */
@NullMarked
package io.tsunagi.scanning.web;

import org.jspecify.annotations.NullMarked;
