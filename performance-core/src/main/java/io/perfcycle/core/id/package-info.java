/**
 * Typed ids, and the key under which a document is stored. For everybody; imports nothing of the library.
 */
@NullMarked
package io.perfcycle.core.id;

import org.jspecify.annotations.NullMarked;
