/**
 * What the engine promises when its host fails and when people are fast: every port call of every operation is made to
 * fail in every way, and every order of the steps of several actors is tried. Tests only.
 */
@NullMarked
package io.perfcycle.rules.engine.fault;

import org.jspecify.annotations.NullMarked;
