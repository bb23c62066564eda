/**
 * Plans and matches for many people, beside what one would write with maps and streams. That both come to the same is checked
 * before anything is measured.
 */
@NullMarked
package io.perfcycle.benchmarks.talent;

import org.jspecify.annotations.NullMarked;
