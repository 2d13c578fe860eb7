package org.madoguchi.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.madoguchi.account.SearchText;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * A university of any size, written into a PostgreSQL database at once: invented people with the words that they are
 * found by. Names are as common and as rare as in a real one; the same number always has the same name.
 */
final class ManyAccounts {

    private static final String ACCOUNTS =
            "COPY account (id, user_id, user_key, display_name, kana, faculty, school_year,"
                    + " language, email, email_key, email_confirmed_at, second_password, "
                    + "second_password_changed_at, suspended_at,"
                    + " search_version, created_at, last_sign_in_at) FROM STDIN";
    private static final String WORDS = "COPY account_word (account_id, word) FROM STDIN";
    private static final List<String> FAMILIES = List.of(
            "佐藤 サトウ",
            "鈴木 スズキ",
            "高橋 タカハシ",
            "田中 タナカ",
            "伊藤 イトウ",
            "渡辺 ワタナベ",
            "山本 ヤマモト",
            "中村 ナカムラ",
            "小林 コバヤシ",
            "加藤 カトウ",
            "吉田 ヨシダ",
            "山田 ヤマダ",
            "佐々木 ササキ",
            "山口 ヤマグチ",
            "松本 マツモト",
            "井上 イノウエ",
            "木村 キムラ",
            "林 ハヤシ",
            "斎藤 サイトウ",
            "清水 シミズ",
            "山崎 ヤマザキ",
            "森 モリ",
            "池田 イケダ",
            "橋本 ハシモト",
            "阿部 アベ",
            "石川 イシカワ",
            "山下 ヤマシタ",
            "中島 ナカジマ",
            "石井 イシイ",
            "小川 オガワ",
            "前田 マエダ",
            "岡田 オカダ",
            "長谷川 ハセガワ",
            "藤田 フジタ",
            "後藤 ゴトウ",
            "近藤 コンドウ",
            "村上 ムラカミ",
            "遠藤 エンドウ",
            "青木 アオキ",
            "坂本 サカモト",
            "斉藤 サイトウ",
            "福田 フクダ",
            "太田 オオタ",
            "西村 ニシムラ",
            "藤井 フジイ",
            "金子 カネコ",
            "岡本 オカモト",
            "藤原 フジワラ",
            "中野 ナカノ",
            "三浦 ミウラ",
            "原田 ハラダ",
            "中川 ナカガワ",
            "松田 マツダ",
            "竹内 タケウチ",
            "小野 オノ",
            "田村 タムラ",
            "中山 ナカヤマ",
            "和田 ワダ",
            "石田 イシダ",
            "森田 モリタ");
    private static final List<String> GIVEN = List.of(
            "翔太 ショウタ", "美咲 ミサキ", "大輔 ダイスケ", "さくら サクラ", "健太 ケンタ", "葵 アオイ", "太郎 タロウ", "花子 ハナコ", "陽菜 ヒナ", "蓮 レン", "結衣 ユイ",
            "悠真 ユウマ", "陸 リク", "凛 リン", "湊 ミナト", "芽依 メイ", "樹 イツキ", "真央 マオ", "誠 マコト", "恵 メグミ", "学 マナブ", "京子 キョウコ",
            "直樹 ナオキ", "優奈 ユウナ", "拓海 タクミ", "愛 アイ", "颯太 ソウタ", "七海 ナナミ", "大和 ヤマト", "紬 ツムギ", "和也 カズヤ", "千尋 チヒロ", "隼人 ハヤト",
            "遥 ハルカ", "亮 リョウ", "彩 アヤ", "裕子 ユウコ", "修 オサム", "純 ジュン", "茜 アカネ");
    private static final List<String> FACULTIES =
            List.of("工学部", "文学部", "理学部", "法学部", "医学部", "経済学部", "教育学部", "農学部", "理学研究科", "工学研究科");
    private static final List<String> YEARS = List.of("1年", "2年", "3年", "4年", "M1", "M2", "D1");
    private static final String THEN = "2026-04-01 09:00:00+09";
    private static final String NONE = "\\N";

    private ManyAccounts() {}

    /**
     * Writes so many people, with user IDs from {@link #userId} of 0 on, and lets the database take stock of them.
     *
     * @param settings that lead to a database of today's schema
     */
    static void write(Map<String, String> settings, int count) {
        try (var connection = DriverManager.getConnection(
                settings.get("madoguchi.db.url"),
                settings.get("madoguchi.db.user"),
                settings.get("madoguchi.db.password"))) {
            copy(connection, ACCOUNTS, count, ManyAccounts::account);
            execute(
                    connection,
                    "DROP INDEX account_word_idx",
                    "ALTER TABLE account_word DROP CONSTRAINT account_word_account_fk",
                    "ALTER TABLE account_word DROP CONSTRAINT account_word_pkey");
            copy(connection, WORDS, count, ManyAccounts::words);
            execute(
                    connection,
                    "SET maintenance_work_mem = '512MB'",
                    "ALTER TABLE account_word ADD PRIMARY KEY (account_id, word)",
                    "ALTER TABLE account_word ADD CONSTRAINT account_word_account_fk FOREIGN KEY "
                            + "(account_id) REFERENCES account (id)",
                    "CREATE INDEX account_word_idx ON account_word (word, account_id)",
                    "VACUUM ANALYZE account",
                    "VACUUM ANALYZE account_word");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        for (var statement : statements) {
            connection.createStatement().execute(statement);
        }
    }

    private interface Lines {
        void write(int number, StringBuilder lines) throws SQLException;
    }

    private static void copy(Connection connection, String statement, int count, Lines lines) throws SQLException {
        CopyIn copy = new CopyManager(connection.unwrap(BaseConnection.class)).copyIn(statement);
        var text = new StringBuilder();
        for (var number = 0; number < count; number++) {
            lines.write(number, text);
            if (text.length() > 1 << 20 || number == count - 1) {
                var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                text.setLength(0);
            }
        }
        copy.endCopy();
    }

    static String userId(int number) {
        return String.format("u%07d", number);
    }

    /** Name and kana. */
    static String[] name(int number) {
        var random = new Random(number);
        var family = common(FAMILIES, random).split(" ");
        var given = common(GIVEN, random).split(" ");
        return new String[] {family[0] + " " + given[0], family[1] + " " + given[1]};
    }

    static String email(int number) {
        return "u" + Integer.toString(number * 7919 % 1_000_003, 36) + "." + userId(number) + "@mail.example.net";
    }

    /** The first ones more often than the last. */
    private static String common(List<String> names, Random random) {
        var place = random.nextDouble();
        return names.get((int) (place * place * names.size()));
    }

    /** Negative keys, so that the sequence of accounts goes on. */
    private static long key(int number) {
        return -1L - number;
    }

    private static void account(int number, StringBuilder lines) {
        var name = name(number);
        var random = new Random(~number);
        var hasEmail = random.nextInt(100) < 96;
        var hasSecond = hasEmail && random.nextInt(100) < 97;
        lines.append(String.join(
                        "\t",
                        String.valueOf(key(number)),
                        userId(number),
                        userId(number),
                        name[0],
                        name[1],
                        FACULTIES.get(random.nextInt(FACULTIES.size())),
                        YEARS.get(random.nextInt(YEARS.size())),
                        "ja",
                        hasEmail ? email(number) : NONE,
                        hasEmail ? email(number) : NONE,
                        hasEmail ? THEN : NONE,
                        hasSecond ? "x" : NONE,
                        hasSecond ? THEN : NONE,
                        random.nextInt(1000) == 0 ? THEN : NONE,
                        String.valueOf(SearchText.VERSION),
                        THEN,
                        hasSecond ? THEN : NONE))
                .append('\n');
    }

    private static void words(int number, StringBuilder lines) {
        var name = name(number);
        SearchText.words(userId(number), name[0], name[1], email(number))
                .forEach(word ->
                        lines.append(key(number)).append('\t').append(word).append('\n'));
    }
}
