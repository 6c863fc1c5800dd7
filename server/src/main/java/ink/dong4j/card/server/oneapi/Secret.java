package ink.dong4j.card.server.oneapi;

/** A text that shows itself nowhere. */
record Secret(String text) {
    /** Never the text, so that it can stand in a log. */
    @Override
    public String toString() {
        return "(secret)";
    }
}
