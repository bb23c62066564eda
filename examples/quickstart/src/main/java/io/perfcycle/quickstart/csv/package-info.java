/**
 * Tables from files: reads CSV (RFC 4180) and JSON arrays of objects into rows with typed cells, gathers every problem
 * with its file, line, column and value, and writes CSV that no spreadsheet takes for formulas.
 *
 * <p>For the quickstart, the command line and hosts that import files. Imports commons-csv, Jackson, core's decimals and
 * the order of ids.
 */
@NullMarked
package io.perfcycle.quickstart.csv;

import org.jspecify.annotations.NullMarked;
