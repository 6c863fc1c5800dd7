package ink.dong4j.card.server.outgoing;

/**
 * What a site called the state of a resource, word for word, so that it can be asked for a newer one only.
 *
 * @param etag may be empty, as the other may
 */
public record Validators(String etag, String lastModified) {
    public static final Validators NONE = new Validators("", "");
}
