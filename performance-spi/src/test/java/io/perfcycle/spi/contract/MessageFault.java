package io.perfcycle.spi.contract;

/** Ways in which a notifier can be wrong, each with the number of the clause that has to reject it. */
enum MessageFault implements NamedFault {
    TAKEN_AND_THROWN_AWAY("P-M1a"),
    ONE_BOX_FOR_EVERYBODY("P-M1a"),
    ARGUMENTS_LOST("P-M1b"),
    UNKNOWN_TOPIC_THROWN_AWAY("P-M1c"),
    REPETITIONS_TOLD("P-M2a"),
    IDS_IGNORE_CASE("P-M2b"),
    TAKEN_ALTHOUGH_REFUSED("P-M3a"),
    WRITTEN_ALTHOUGH_REFUSED("P-M3a"),
    REMEMBERED_BEFORE_WRITTEN("P-M3a"),
    COPIES_THE_BOX("P-M4a"),
    LOOKS_THEN_WRITES("P-M4b"),
    LATEST_FIRST("P-M5a"),
    ONE_BOX_FOR_ALL_TENANTS("P-M6a"),
    IDS_KNOWN_ACROSS_TENANTS("P-M6a"),
    BOX_NAMES_CUT_OFF("P-M6b"),
    LINE_BREAKS_WRITTEN("P-M7a"),
    PLACEHOLDERS_FILLED("P-M7a"),
    LONG_TEXT_REFUSED("P-M7b"),
    BOXES_LOST_ON_REOPENING("P-M8a"),
    IDS_LOST_ON_REOPENING("P-M8b");

    private final String clauseId;

    MessageFault(String clauseId) {
        this.clauseId = clauseId;
    }

    @Override
    public String clauseId() {
        return clauseId;
    }
}
