/**
 * Tables that people bring: CSV, TSV, cells pasted from a spreadsheet, workbooks (XLSX). It makes plain rows of text of them,
 * refuses what is broken, hostile or beyond measure in words, and does not know what the cells mean.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
package io.tsunagi.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
