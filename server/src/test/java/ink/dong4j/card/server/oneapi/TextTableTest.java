package ink.dong4j.card.server.oneapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void chineseCellsKeepTheColumnsStraight() {
        TextTable table = new TextTable("A", "B");
        table.row("智谱", "1");
        table.row("abc", "2");
        assertThat(table.lines()).containsExactly("A     B", "智谱  1", "abc   2");
    }
}
