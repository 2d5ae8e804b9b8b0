/**
 * Reads the words on scanned pages with Tesseract where it is installed, so that a page can be found by what stands on it. It works
 * on our own pictures of pages, never on what a stranger sent, and nothing is decided by it: codes place pages, people key values.
 */
@NullMarked
package io.tsunagi.scanning.text;

import org.jspecify.annotations.NullMarked;
