/** Draws documents as PDF/A-2b with PDFBox and ZXing. It numbers and keeps nothing. */
@NullMarked
package io.tsunagi.paper.pdf;

import org.jspecify.annotations.NullMarked;
