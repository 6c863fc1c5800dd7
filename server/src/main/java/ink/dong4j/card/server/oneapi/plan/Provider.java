package ink.dong4j.card.server.oneapi.plan;

import java.util.List;

/**
 * A provider that the file may name.
 *
 * @param type the gateway's number of the protocol
 * @param baseUrl empty when the gateway knows it, or when the file must give it
 * @param model what the card's model is redirected to; empty when the file must say it
 * @param models current names, for people
 * @param getKey where a key is had
 * @param free whether there is a free allowance, and how long
 * @param checked where and when this was looked up
 */
public record Provider(
        String name,
        String title,
        int type,
        String baseUrl,
        KeyForm keyForm,
        String model,
        List<String> models,
        String getKey,
        String free,
        String checked) {
    public Provider {
        models = List.copyOf(models);
    }
}
