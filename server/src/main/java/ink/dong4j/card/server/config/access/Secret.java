package ink.dong4j.card.server.config.access;

/**
 * A text that must not be shown; its {@code toString} hides it.
 *
 * @param reveal the text itself, for the one place that sends it
 */
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "***";
    }
}
