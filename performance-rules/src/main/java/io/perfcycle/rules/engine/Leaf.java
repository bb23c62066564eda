package io.perfcycle.rules.engine;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import java.util.List;
import java.util.Optional;

/**
 * A page of documents of a kind that are only looked at.
 *
 * @param documents those that are there
 * @param size how many the page has, those that are not there any more among them
 * @param last where it ends; empty for a page of none
 * @param goesOn whether there may be another behind it
 */
record Leaf(List<? extends Document> documents, int size, Optional<DocumentKey> last, boolean goesOn) {}
