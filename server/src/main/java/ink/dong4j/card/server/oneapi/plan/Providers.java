package ink.dong4j.card.server.oneapi.plan;

import ink.dong4j.card.reading.Problems;
import ink.dong4j.card.reading.Settings;
import ink.dong4j.card.server.config.HoconSources;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The providers that are known by name, from {@code /one-api/providers.conf}. */
final class Providers {
    private static final int LONGEST = 300;
    private static final int HIGHEST_TYPE = 46;

    private Providers() {}

    /** By name. */
    static SortedMap<String, Provider> all() {
        Problems problems = new Problems("providers.conf");
        Settings root = Settings.of(HoconSources.resource("one-api/providers.conf"), problems);
        SortedMap<String, Provider> providers = new TreeMap<>();
        for (String name : root.keys()) {
            providers.put(name, provider(name, root.section(name)));
        }
        root.finish();
        if (!problems.none()) {
            throw new IllegalStateException(problems.list().toString());
        }
        return Collections.unmodifiableSortedMap(providers);
    }

    private static Provider provider(String name, Settings section) {
        return new Provider(
                name,
                section.text("title", LONGEST),
                section.number("type", 1, HIGHEST_TYPE),
                section.optionalText("base-url", LONGEST).orElse(""),
                section.value("key-form", "a form of key", KeyForm::named, KeyForm.PLAIN),
                section.optionalText("model", LONGEST).orElse(""),
                section.texts("models", LONGEST),
                section.text("get-key", LONGEST),
                section.text("free", LONGEST),
                section.text("checked", LONGEST));
    }
}
