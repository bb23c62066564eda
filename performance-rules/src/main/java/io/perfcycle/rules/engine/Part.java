package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Facet;

/** Parts of documents that not everybody may see who may see the document. */
enum Part {
    /** The check-ins and changes of a goal; its progress is the goal's. */
    CHECK_INS(Facet.CHECK_IN),
    /** The rating of a review before calibration. */
    PROPOSAL(Facet.RATING),
    /** The rating of record. */
    SUMMARY(Facet.RATING),
    /** Who reported something and what was decided; that it is hidden, and why, stays. */
    MODERATION(Facet.MODERATION),
    /** The draft of an answer to a request. */
    DRAFT_ANSWER(Facet.ATTRIBUTED_FEEDBACK),
    /** Why somebody left. */
    LEAVE_REASON(Facet.EMPLOYMENT);

    private final Facet facet;

    Part(Facet facet) {
        this.facet = facet;
    }

    /** What the part is to the decision. A proposed rating stays one that is not out, however far the review has come. */
    Traits of(Traits document) {
        boolean out = document.phase().compareTo(AccessPhase.RELEASED) >= 0;
        Traits part = document.as(facet);
        return this == PROPOSAL && out ? part.in(AccessPhase.SUBMITTED) : part;
    }
}
