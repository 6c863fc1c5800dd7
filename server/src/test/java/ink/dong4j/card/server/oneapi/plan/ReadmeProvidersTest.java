package ink.dong4j.card.server.oneapi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.readme.ReadmeTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReadmeProvidersTest {
    private static final ReadmeTable TABLE = new ReadmeTable("providers", "providers.conf");

    private final List<Provider> providers =
            Providers.all().values().stream()
                    .filter(provider -> !provider.name().endsWith("-free-api"))
                    .toList();
    private final Properties chinese = ReadmeTable.chinese("providers");

    @Test
    void theEnglishTableHasEveryProvider() throws IOException {
        TABLE.check(
                "README.md",
                rows(
                        List.of("`provider`", "who", "`hybrid-model` becomes", "key", "free"),
                        Provider::free));
    }

    @Test
    void theChineseTableHasEveryProvider() throws IOException {
        TABLE.check(
                "README.zh-CN.md",
                rows(
                        List.of("`provider`", "提供商", "`hybrid-model` 变成", "密钥", "免费额度"),
                        provider -> chinese.getProperty(provider.name(), "?")));
    }

    @Test
    void theChineseWordsAreForTheProvidersThatExist() {
        assertThat(chinese.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        providers.stream().map(Provider::name).toList());
    }

    private List<List<String>> rows(List<String> head, Function<Provider, String> free) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head);
        for (Provider provider : providers) {
            rows.add(
                    List.of(
                            "`" + provider.name() + "`",
                            provider.title(),
                            provider.model().isEmpty() ? "" : "`" + provider.model() + "`",
                            provider.getKey(),
                            free.apply(provider)));
        }
        return rows;
    }
}
