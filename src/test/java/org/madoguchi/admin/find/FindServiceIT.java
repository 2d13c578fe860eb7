package org.madoguchi.admin.find;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.Profile;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.StudentState;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.client.Client;
import org.madoguchi.demo.Campus;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.signin.SignInService;
import org.madoguchi.testing.ServerCampus;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** A student is found by whatever the clerk has of them; nothing that is typed is an error. */
@ServiceTest
class FindServiceIT {

    @Inject
    private FindService service;

    @Inject
    private FilterChoicesService choices;

    @Inject
    private DeskAccess access;

    @Inject
    private WordsService words;

    @Inject
    private AccountRepository accounts;

    @Inject
    private SignInService signIns;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private MailService mails;

    @Inject
    private AuditService audit;

    @Inject
    private ServerCampus campus;

    @Inject
    private TestClock clock;

    @Inject
    private HttpServletRequest request;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @BeforeEach
    void people() throws Exception {
        transaction.begin();
        student("f0001", "検索 太郎", new Profile("ケンサク タロウ", "工学部", "3年", "2024"), "taro.k_1%@find.example.com", true);
        student("f0002", "検索 花子", new Profile("ケンサク ハナコ", "文学部", "M1", null), "hanako@find.example.com", false);
        student("f0003", "O'Brien José", Profile.NONE, null, false);
        student("f0004", "髙﨑 𠮷乃", Profile.NONE, null, false);
        links.issue(
                LinkPurpose.REGISTRATION,
                student("f0005", "待機 学", new Profile(null, "文学部", "M1", null), null, false),
                "gaku@find.example.com");
        for (var number = 0; number < 120; number++) {
            student(
                    "many%04d".formatted(number),
                    "ダス マリナ",
                    new Profile(null, "大勢学部", number % 60 == 0 ? "1年" : "2年", null),
                    null,
                    false);
        }
        staff("clerk-f", "CLERK");
        staff("auditor-f", "AUDITOR");
        staff("nobody-f", "STUDENT");
        transaction.commit();
        signIn("clerk-f", "CLERK");
    }

    /** The numbers of 登録状況 lead to such lists. */
    @Test
    void yearOfEntryNarrowsAndSoDoesThatNoneIsKnown() {
        assertEquals(List.of("f0001"), ids(entered("2024")));
        assertEquals(List.of("f0002"), ids(entered(FindQuery.NONE)));
        assertEquals(
                List.of("f0003", "f0004"),
                ids(query("", null, FindQuery.NONE, null)).stream()
                        .filter(id -> id.startsWith("f"))
                        .toList());
    }

    @Test
    void isFoundByWhatTheClerkHas() {
        Map.ofEntries(
                        entry("f0001", "f0001"),
                        entry("Ｆ０００１", "f0001"),
                        entry("検索", "f0001,f0002"),
                        entry("索太", "f0001"),
                        entry("太郎　検索", "f0001"),
                        entry("ｹﾝｻｸ ﾊﾅ", "f0002"),
                        entry("さくた", "f0001"),
                        entry("taro.k_1%@find.example.com", "f0001"),
                        entry("hanako@", "f0002"),
                        entry("o'brien", "f0003"),
                        entry("jose", "f0003"),
                        entry("高崎", "f0004"),
                        entry("吉乃", "f0004"),
                        entry("送信者: 検索 <hanako@find.example.com> です", "f0002"),
                        entry("学籍番号f0002です。困っています", "f0002"))
                .forEach((typed, found) -> assertEquals(List.of(found.split(",")), ids(typed), typed));
    }

    @Test
    void anythingElseFindsNobody() {
        for (var typed : List.of(
                "%",
                "_",
                "f000_",
                "''",
                "\"",
                "*",
                "f*",
                "\\",
                "'; DROP TABLE account; --",
                "😀",
                "ﾊ゛ｯ",
                "\uD800",
                "-",
                "検索 太郎 花子",
                "a b c d e f g h",
                "検索%")) {
            assertTrue(ids(typed).stream().noneMatch(id -> id.startsWith("f000")), typed);
            assertEquals(List.of(), ids(typed + "x".repeat(10_000)), typed);
        }
        assertEquals(List.of(), ids("検".repeat(10_000)));
    }

    @Test
    void filtersNarrowDown() {
        assertEquals(List.of("f0001"), ids(query("検索", StudentState.READY, null, null)));
        assertEquals(List.of("f0002"), ids(query("検索", null, "文学部", "M1")));
        assertEquals(List.of(), ids(query("検索", StudentState.SUSPENDED, null, null)));
        assertEquals(List.of("many0000", "many0060"), ids(query("", null, "大勢学部", "1年")));
        assertEquals(List.of("大勢学部", "工学部", "文学部"), choices.of("faculty"));
    }

    /** The filter is the database's, the word in the row the program's: they say the same of everybody. */
    @Test
    void eachStateIsFoundByItsFilterAlone() throws Exception {
        transaction.begin();
        stateOf("f0011", true);
        stateOf("f0012", false);
        student("f0013", "状態 無", Profile.NONE, null, false);
        stateOf("f0014", true).wantEmailProof(clock.instant());
        stateOf("f0015", true).disableSecondPassword();
        stateOf("f0016", true).suspend("", clock.instant());
        var both = stateOf("f0017", true);
        both.disableSecondPassword();
        both.wantEmailProof(clock.instant());
        var all = stateOf("f0018", true);
        all.disableSecondPassword();
        all.suspend("", clock.instant());
        student("f0019", "状態 無", Profile.NONE, null, false).suspend("", clock.instant());
        transaction.commit();
        var expected = Map.of(
                StudentState.READY, List.of("f0011"),
                StudentState.SECOND_PASSWORD_MISSING, List.of("f0012"),
                StudentState.EMAIL_MISSING, List.of("f0013"),
                StudentState.EMAIL_UNPROVED, List.of("f0014", "f0017"),
                StudentState.SECOND_PASSWORD_DISABLED, List.of("f0015"),
                StudentState.SUSPENDED, List.of("f0016", "f0018", "f0019"),
                StudentState.UNUSED, List.<String>of());
        var told = service.find(query("状態", null, null, null)).rows();
        for (var state : StudentState.values()) {
            assertEquals(expected.get(state), ids(query("状態", state, null, null)), state::name);
            assertEquals(
                    expected.get(state),
                    told.stream()
                            .filter(row -> row.state() == state)
                            .map(FindRow::userId)
                            .toList(),
                    state::name);
        }
    }

    private Account stateOf(String userId, boolean ready) {
        return student(userId, "状態 有", Profile.NONE, userId + "@find.example.com", ready);
    }

    /** By name or ID they are found as everybody is: staff may need help too. */
    @Test
    void staffStandInNoListOfAll() {
        var all = query("", StudentState.EMAIL_MISSING, null, null);
        assertTrue(ids(all).stream().noneMatch(id -> id.equals("clerk-f") || id.equals("auditor-f")), all::toString);
        assertEquals(List.of("clerk-f"), ids("clerk-f"));
    }

    @Test
    void everyRowStandsOnOnePage() {
        for (var typed : List.of("many", "ま", "", "だす まりな", "0")) {
            var all = new ArrayList<String>();
            var query = query(typed, null, "大勢学部", null);
            for (var page = service.find(query); ; page = service.find(query)) {
                all.addAll(page.rows().stream().map(FindRow::userId).toList());
                if (page.next() == null) {
                    break;
                }
                assertEquals(FindService.PAGE, page.rows().size(), typed);
                assertEquals(new Total(120, true), page.total(), typed);
                query = new FindQuery(query.line(), null, "大勢学部", null, null, Cursor.parse(page.next()), true, false);
            }
            assertEquals(120, all.size(), typed);
            assertEquals(120, new HashSet<>(all).size(), typed);
        }
    }

    /** Many have either name, few have both: all words of both are compared. */
    @Test
    void twoCommonNamesAreFoundTogether() throws Exception {
        transaction.begin();
        words("佐藤", "many0000");
        words("鈴木", "many0050");
        transaction.commit();
        var first = service.find(query("佐藤 鈴木", null, null, null));
        assertEquals(FindService.PAGE, first.rows().size());
        var second = service.find(query("佐藤 鈴木", null, null, null).from(Cursor.parse(first.next())));
        assertNull(second.next());
        var all = new HashSet<>(Stream.concat(first.rows().stream(), second.rows().stream())
                .map(FindRow::userId)
                .toList());
        assertEquals(70, all.size());
        assertTrue(all.stream().allMatch(userId -> userId.compareTo("many0050") >= 0), all::toString);
    }

    /** Gives 120 words that begin so to everybody from this user ID on. */
    private void words(String begin, String from) {
        entities.createNativeQuery("INSERT INTO account_word (account_id, word) SELECT a.id, '" + begin
                        + "' || b.user_key FROM account a, account b"
                        + " WHERE a.user_key LIKE 'many%' AND b.user_key LIKE 'many%' AND a.user_key >= ?1")
                .setParameter(1, from)
                .executeUpdate();
    }

    @Test
    void fileHasTheRowsOfAllPages() throws Exception {
        var written = new ArrayList<String>();
        service.export(query("だす まりな", null, "大勢学部", null)).write(row -> written.add(row.userId()));
        assertEquals(120, new HashSet<>(written).size());
        assertEquals(120, written.size());
        assertEquals(List.of("STUDENTS_EXPORTED null faculty=大勢学部;rows=120"), looks());
    }

    /** They are no terms that all must be found. */
    @Test
    void rowOfAnExportSaysHowManyOfThosePastedWereFound() throws Exception {
        var written = new ArrayList<String>();
        service.export(query("f0001, f0002 よろしくお願いします", null, null, null)).write(row -> written.add(row.userId()));
        assertEquals(List.of("f0001", "f0002"), written);
        var nobody = query("ぬ ね の は ひ ふ へ", null, null, null);
        service.export(nobody).write(row -> written.add(row.userId()));
        assertEquals(2, written.size());
        assertEquals(List.of("STUDENTS_EXPORTED null rows=2", "STUDENTS_EXPORTED null rows=0"), looks());
    }

    /** Before the rows go out: who looks for whom without need is what an auditor asks. */
    @Test
    void searchLeavesARow() throws Exception {
        assertEquals(List.of(), ids("nosuch"));
        assertEquals(List.of(), looks(), "nothing was shown");
        ids("検索");
        assertEquals(List.of("STUDENTS_SEARCHED null rows=2"), looks());
        ids("f0001");
        ids("検索 太郎");
        assertEquals(
                List.of("STUDENTS_SEARCHED null rows=2", "STUDENTS_SEARCHED f0001 rows=1"),
                looks(),
                "about the one person who was found, once");
        assertTrue(audit.history("f0001", Instant.EPOCH, 9).isEmpty(), "no part of the student's own history");
    }

    @Test
    void typingOnIsOneSearchAndAnotherTextIsAnother() throws Exception {
        for (var text : List.of("m", "ma", "man", "many", "many")) {
            type(text, "2年", Cursor.START);
        }
        assertEquals(List.of("STUDENTS_SEARCHED null year=2年;rows=50"), looks(), "no row for each key");
        type("many00", "2年", Cursor.START);
        type("many01", "2年", Cursor.START);
        assertEquals(2, looks().size(), "other people than those before");
        type("many01", null, Cursor.START);
        assertEquals(3, looks().size(), "another list");
        ids("many0001 many0002");
        type("many0001 many0002", null, Cursor.START);
        type("many0001 many0002 many0003", null, Cursor.START);
        assertEquals(6, looks().size(), "whole user IDs say who is meant");
        type("many", "2年", Cursor.START);
        clock.advance(Duration.ofMinutes(10));
        type("many", "2年", Cursor.START);
        assertEquals(8, looks().size(), "ten minutes later");
        type(
                "many",
                "2年",
                Cursor.parse(service.find(query("many", null, null, "2年")).next()));
        assertEquals(10, looks().size(), "the button, and nobody types a second page");
    }

    private void type(String text, String year, Cursor after) {
        service.find(new FindQuery(SearchLine.of(text), null, null, year, null, after, true, true));
    }

    private List<String> looks() throws Exception {
        transaction.begin();
        try {
            return entities.createQuery(
                            "select e from AuditEvent e where e.actor = 'clerk-f' and e.kind in :kinds order by e.id",
                            AuditEvent.class)
                    .setParameter("kinds", List.of(AuditKind.STUDENTS_SEARCHED, AuditKind.STUDENTS_EXPORTED))
                    .getResultStream()
                    .map(event -> event.getKind() + " " + event.getPerson().orElse(null) + " " + event.getDetail())
                    .toList();
        } finally {
            transaction.commit();
        }
    }

    @Test
    void stateAndWhatIsWaitingAreTold() {
        var row = service.find(query("f0005", null, null, null)).rows().get(0);
        assertEquals(StudentState.EMAIL_MISSING, row.state());
        assertEquals(Waiting.REGISTRATION, row.waiting());
        assertEquals("文学部 M1", row.belonging());
        assertNotNull(row.lastSignInAt());
        assertNull(service.find(query("f0001", null, null, null)).rows().get(0).waiting());
    }

    @Test
    void refusedMailAndRequestOfStaffAreTold() throws Exception {
        transaction.begin();
        mails.queue(NewMail.to(
                accounts.findByUserId("f0002").orElseThrow(), "hanako@find.example.com", MailKind.SECOND_PASSWORD_SET));
        entities.createNativeQuery("UPDATE outgoing_mail SET last_reply = '452 4.2.2 over quota', next_attempt_at = "
                        + "'2999-01-01 00:00:00+00'"
                        + " WHERE recipient = 'hanako@find.example.com'")
                .executeUpdate();
        entities.createNativeQuery("INSERT INTO help_request (id, account_id, act, reason, identity_check, remark, "
                        + "asked_by, asked_at, due_at,"
                        + " delayed, state) VALUES (-7, ?1, 'RESET', 'WISH', 'PASSPORT', '', "
                        + "'clerk-f', ?2, ?3, FALSE, 'WAITING')")
                .setParameter(1, accounts.findByUserId("f0003").orElseThrow().getId())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(3, clock.instant().plus(Duration.ofMinutes(1)).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        transaction.commit();
        assertEquals(
                Waiting.MAIL_REFUSED,
                service.find(query("f0002", null, null, null)).rows().get(0).waiting(),
                "still tried, in vain");
        assertEquals(
                Waiting.REQUEST,
                service.find(query("f0003", null, null, null)).rows().get(0).waiting());
        clock.advance(Duration.ofMinutes(1));
        assertNull(service.find(query("f0003", null, null, null)).rows().get(0).waiting(), "its time is over");
    }

    @Test
    void whoNeverCameIsFoundInTheDirectory() {
        assertEquals(List.of("s0000101 UNUSED 山田 花子 1年"), lines(query("s0000101", null, null, null)));
        assertEquals(List.of("s0000101 UNUSED 山田 花子 1年"), lines(query("ユーザIDは s0000101 です", null, null, null)));
        assertEquals(List.of("s0000101 UNUSED 山田 花子 1年"), lines(query("山田", null, null, null)));
        assertEquals(
                List.of(),
                ids(new FindQuery(SearchLine.of("山田"), null, null, null, null, Cursor.START, true, true)),
                "while typing");
    }

    @Test
    void accountsAreFoundWithoutTheDirectory() throws Exception {
        campus.get().directory().shutDown(true);
        try {
            assertEquals(List.of("f0001", "f0002"), ids("検索"));
            assertEquals(List.of(), ids("s0000101"));
        } finally {
            campus.get().directory().startListening();
            clock.advance(Duration.ofSeconds(30));
        }
        assertEquals(List.of("s0000101"), ids("s0000101"));
    }

    /** Otherwise an address could be guessed letter by letter. */
    @Test
    void auditorFindsByTheWholeAddressOnly() throws Exception {
        signIn("auditor-f", "AUDITOR");
        assertEquals(List.of(), ids("hanako@"));
        assertEquals(List.of("f0002"), ids("hanako@find.example.com"));
        assertEquals(List.of("f0001", "f0002"), ids("検索"));
    }

    @Test
    void studentsAreRefusedAndTheTrailKnows() throws Exception {
        signIn("nobody-f", "STUDENT");
        assertThrows(AccessDeniedException.class, () -> ids("検索"));
        assertEquals(
                AuditKind.ACCESS_DENIED,
                audit.history("nobody-f", clock.instant(), 1).get(0).getKind());
    }

    @Test
    void accountsOfAnOlderVersionAreFoundOnceTheirWordsAreKept() throws Exception {
        transaction.begin();
        entities.createNativeQuery("INSERT INTO account (id, user_id, user_key, display_name, language, created_at)"
                        + " VALUES (-7, 'f0007', 'f0007', '旧版 学', 'ja', CURRENT_TIMESTAMP)")
                .executeUpdate();
        transaction.commit();
        do {
            words.renew();
        } while (!entities.createNativeQuery("SELECT id FROM account WHERE id = -7 AND search_version = 0")
                .getResultList()
                .isEmpty());
        assertEquals(List.of("f0007"), ids("旧版"));
    }

    private List<String> ids(String typed) {
        return ids(query(typed, null, null, null));
    }

    private List<String> ids(FindQuery query) {
        return service.find(query).rows().stream().map(FindRow::userId).toList();
    }

    private List<String> lines(FindQuery query) {
        return service.find(query).rows().stream()
                .map(row -> String.join(
                        " ",
                        row.userId(),
                        row.state().name(),
                        row.name(),
                        row.profile().getYear()))
                .toList();
    }

    private FindQuery entered(String entry) {
        return new FindQuery(SearchLine.of("検索"), null, null, null, entry, Cursor.START, true, false);
    }

    private FindQuery query(String typed, StudentState state, String faculty, String year) {
        return new FindQuery(
                SearchLine.of(typed),
                state,
                faculty,
                year,
                null,
                Cursor.START,
                access.may(DeskRight.SEE_ADDRESSES),
                false);
    }

    private Account student(String userId, String name, Profile profile, String email, boolean ready) {
        var account = accounts.add(new Account(userId, name, Locale.JAPANESE, clock.instant()));
        account.signedIn(name, profile, Locale.JAPANESE, clock.instant());
        if (ready) {
            account.confirmEmail(email, clock.instant());
            account.setSecondPassword("not a hash", clock.instant());
        } else if (email != null) {
            account.confirmEmail(email, clock.instant());
        }
        return account;
    }

    /** Known to be of the staff, by the directory; their sign-ins are forgotten some day. */
    private void staff(String userId, String role) {
        accounts.add(new Account(userId, "職員", Locale.JAPANESE, clock.instant()))
                .listedAsStaff(!role.equals("STUDENT"));
    }

    private void signIn(String userId, String role) throws Exception {
        transaction.begin();
        var secret = signIns.start(
                accounts.findByUserId(userId).orElseThrow(),
                Set.of(role),
                new Client("192.0.2.1", "Browser"),
                Campus.PASSWORD);
        CurrentSignIn.note(request, signIns.look(secret).orElseThrow(), secret);
        transaction.commit();
    }
}
