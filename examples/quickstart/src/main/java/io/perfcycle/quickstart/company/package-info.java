/**
 * A company as files: reads the tables of docs/files.md and turns rows into drafts. For the quickstart and the command line.
 */
@NullMarked
package io.perfcycle.quickstart.company;

import org.jspecify.annotations.NullMarked;
