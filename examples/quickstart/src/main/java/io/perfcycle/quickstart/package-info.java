/**
 * The main job: a whole performance cycle of a company of files, on a database, ending in a report. Copy what you need.
 */
@NullMarked
package io.perfcycle.quickstart;

import org.jspecify.annotations.NullMarked;
