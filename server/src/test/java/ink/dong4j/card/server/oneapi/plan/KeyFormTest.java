package ink.dong4j.card.server.oneapi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class KeyFormTest {
    private static final Map<KeyForm, String> RIGHT =
            Map.ofEntries(
                    Map.entry(KeyForm.ZHIPU, "0123abcd.Efgh5678"),
                    Map.entry(KeyForm.SPARK, "a1b2c3|secret|key"),
                    Map.entry(KeyForm.PLAIN, "sk-abc_DEF-123"),
                    Map.entry(KeyForm.KIMI_FREE_API, "eyJhbGci.eyJpc3Mi.c2ln"),
                    Map.entry(KeyForm.STEP_FREE_API, "17f3a9c0@eyJhbGci.eyJk...eyJhbGci.eyJk"),
                    Map.entry(KeyForm.QWEN_FREE_API, "Xn4_aB*3TQZ0kPqW.9$"),
                    Map.entry(KeyForm.GLM_FREE_API, "eyJhbGci.eyJpc3Mi.c2ln"),
                    Map.entry(
                            KeyForm.METASO_FREE_API,
                            "65e91a6b2bac5b600dd8526a-5e7acc465b114236a8d9de26c9f41846"),
                    Map.entry(KeyForm.SPARK_FREE_API, "4fbc1d2e-9a7b-4c1d-8e2f-0a1b2c3d4e5f"),
                    Map.entry(KeyForm.HAILUO_FREE_API, "eyJhbGci.eyJpc3Mi.c2ln"),
                    Map.entry(KeyForm.DEEPSEEK_FREE_API, "aZ8+kQ/0abcdefghijk="));

    @Test
    void aKeyAsItsPlaceShowsItIsTaken() {
        RIGHT.forEach((form, key) -> assertThat(form.complaint(key)).as(form.name()).isEmpty());
    }

    @Test
    void severalAccountsOfAFreeApiAreJoinedByCommas() {
        RIGHT.forEach(
                (form, key) -> {
                    if (form.name().endsWith("FREE_API")) {
                        assertThat(form.complaint(key + "," + key)).as(form.name()).isEmpty();
                        assertThat(form.complaint(key + ", " + key).orElse(""))
                                .contains("no blanks");
                        assertThat(form.complaint(key + ",!").orElse(""))
                                .contains("account 2 of it must be");
                    }
                });
    }

    @Test
    void eachUsualMistakeIsNamed() {
        says(KeyForm.ZHIPU, "0123abcd", "id.secret", "bigmodel.cn");
        says(KeyForm.ZHIPU, "Bearer a.b", "leave that word away");
        says(KeyForm.ZHIPU, "a.b\nc.d", "name several files");
        says(KeyForm.ZHIPU, "", "is empty", "id.secret");
        says(KeyForm.KIMI_FREE_API, "[\"a\",\"b\",\"c\"]", "join its parts by dots");
        says(KeyForm.STEP_FREE_API, "eyJhbGci.eyJk...", "deviceId@Oasis-Token", "2024-12");
        says(KeyForm.METASO_FREE_API, "65e91a6b2bac5b600dd8526a", "uid-sid");
        says(KeyForm.SPARK_FREE_API, "a=b; c", "commas");
        says(KeyForm.SPARK_FREE_API, "short", "ssoSessionId", "signs out");
        says(KeyForm.QWEN_FREE_API, "x", "tongyi_sso_ticket", "login_tongyi_ticket");
        says(KeyForm.GLM_FREE_API, "x", "chatglm_refresh_token");
        says(KeyForm.HAILUO_FREE_API, "x", "_token");
        says(
                KeyForm.DEEPSEEK_FREE_API,
                "{\"value\":\"aZ8+kQ/0abcdefghijk=\",\"__version\":\"0\"}",
                "take what stands in its \"value\"");
        says(KeyForm.DEEPSEEK_FREE_API, "x y", "blanks");
    }

    private static void says(KeyForm form, String key, String... words) {
        assertThat(form.complaint(key).orElse("nothing")).contains(words);
    }

    @Property
    void noComplaintShowsTheKey(
            @ForAll KeyForm form,
            @ForAll @AlphaChars @StringLength(min = 12, max = 30) String key) {
        for (String wrong : new String[] {key + " ", "{\"value\":\"" + key, "[" + key, key}) {
            assertThat(form.complaint(wrong).orElse("")).doesNotContain(key);
        }
    }
}
