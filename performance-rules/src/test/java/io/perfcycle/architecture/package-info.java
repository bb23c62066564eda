/**
 * The rules about the shape of the code, the wrong classes that they must catch, and the packaged jars on the module
 * path. Tests only; may import everything.
 */
@NullMarked
package io.perfcycle.architecture;

import org.jspecify.annotations.NullMarked;
