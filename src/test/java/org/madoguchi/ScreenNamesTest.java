package org.madoguchi;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.text.Words;

/**
 * The names of the screens of certificates, of their fields and their buttons, by which other programs find them: each
 * is written so, in both languages, and its page has it. Where a rule decides the key, the page has what asks for it.
 */
class ScreenNamesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern INCLUDE = Pattern.compile("<ui:include\\s+src=\"(/WEB-INF/[^\"#]+)\"");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        apply/method | apply | title.apply | | 証明書発行申請 | Certificate application
        apply/method | apply | field.record | | 学籍番号 | Student ID number
        apply/method | apply | field.method | | 受取方法 | Receipt method
        apply/method | apply | button.next | | 進む | Next
        apply/certificates | apply | title.certificates | | 証明書の選択 | Choose certificates
        apply/certificates | apply | field.language | | 言語 | Language
        apply/certificates | catalogue | charge.ISSUE | | 発行手数料 | Issuance fee
        apply/certificates | apply | field.copies | | 通数 | Number of copies
        apply/certificates | apply | field.sealed | | 厳封 | Sealed envelope
        apply/certificates | apply | off.title | | 発行できません | Cannot be issued
        apply/certificates | apply | button.sample | | 見本 | Sample
        apply/certificates | apply | button.back | | 戻る | Back
        apply/certificates | apply | button.next | | 進む | Next
        apply/recipient | apply | title.recipient | | 提出先と利用目的 | Recipient and purpose
        apply/recipient | text | field.recipient | | 提出先 | Recipient
        apply/recipient | text | field.department | | 部署・担当者 | Department or person
        apply/recipient | text | field.recipientEmail | | 提出先のメールアドレス | Recipient’s email address
        apply/recipient | text | field.recipientEmailAgain | | 確認 | Confirmation
        apply/recipient | text | field.reference | | 受付番号 | Reference number
        apply/recipient | text | field.purpose | | 利用目的 | Purpose
        apply/recipient | text | field.remarks | | 備考 | Remarks
        apply/confirm | apply | title.confirm | | 申請内容の確認 | Confirm the application
        apply/confirm | catalogue | charge.SYSTEM | applyWords.charge( | システム利用料 | System usage fee
        apply/confirm | catalogue | charge.POSTAGE | applyWords.charge( | 郵送料 | Postage
        apply/confirm | apply | field.total | | 合計 | Total
        apply/confirm | apply | charge.printing | | 印刷代(店頭払い) | Printing charge (paid at the machine)
        apply/confirm | apply | print.until | | 印刷期限 | Printing deadline
        apply/confirm | apply | tick.accepted | tick.'.concat(tick) | 提出先が受け付けることを確認した |
        apply/confirm | apply | tick.final | tick.'.concat(tick) | 支払い後の取消・返金ができないことを確認した |
        apply/confirm | apply | tick.consent | tick.'.concat(tick) | 提出先への提供に同意する |
        apply/confirm | apply | button.apply | | 申請する | Apply
        pay | receive | pay.title | | 支払い | Payment
        pay | receive | pay.method | | 支払方法 | Payment method
        pay | receive | pay.due | | 支払期限 | Payment deadline
        pay | receive | pay.slip | | 払込票番号 | Payment slip number
        pay | receive | pay.customer | | お客様番号 | Customer number
        pay | receive | pay.confirmation | | 確認番号 | Confirmation number
        pay | receive | pay.submit | | 支払う | Pay
        pay | receive | pay.change | | 支払方法の変更 | Change payment method
        pay | receive | pay.cancel | | 申請の取消 | Cancel the application
        apply/done | apply | title.done | | 申請完了 | Application completed
        apply/done | apply | field.number | | 申請番号 | Application number
        apply/done | apply | button.applications | | 申請履歴へ | To applications
        applications | apply | title.applications | | 申請履歴 | Applications
        application | apply | number.DOCUMENT | number.'.concat( | プリント予約番号 | Print reservation number
        application | apply | number.USER | number.'.concat( | ユーザー番号 | User number
        application | apply | print.until | | 印刷期限 | Printing deadline
        application | apply | button.receipt | | 領収書 | Receipt
        application | apply | button.resend | | 再送付 | Send again
        application | apply | button.recall | | 送付の取消 | Cancel delivery
        application | apply | button.again | | もう一度申請する | Apply again
        receive | receive | receive.title | | 証明書の受取 | Receive a certificate
        receive | receive | receive.pin | | 暗証番号 | PIN
        receive | receive | receive.submit | | 開く | Open
        receive | receive | receive.download | | ダウンロード | Download
        receive | receive | receive.check | | 真正性確認 | Check authenticity
        verify | text | verify.title | | 真正性確認 | Authenticity check
        verify | text | verify.code | | 確認コード | Verification code
        verify | text | field.file | | ファイル | File
        verify | text | verify.submit | | 確認 | Check
        verify | text | verify.result.valid | verify.result.' | 有効 | Valid
        verify | text | verify.result.revoked | verify.result.' | 失効 | Revoked
        verify | text | verify.result.superseded | verify.result.' | 差替済 | Superseded
        verify | text | verify.result.expired | verify.result.' | 期限切れ | Expired
        verify | text | verify.result.not_found | verify.result.' | 該当なし | Not found
        desk/applications | desk | applications.title | | 申請一覧 | Applications
        desk/applications | desk | applications.field.state | | 状態 |
        desk/applications | desk | applications.field.type | | 種類 |
        desk/applications | desk | applications.field.method | | 受取方法 |
        desk/applications | desk | applications.field.due | | 期限 |
        desk/application | desk | application.title | | 申請 | Application
        desk/application | desk | application.act.approve | application.act' | 承認 | Approve
        desk/application | desk | application.act.return | application.act' | 差戻し | Return
        desk/application | desk | application.act.refuse | application.act' | 否認 | Reject
        desk/application | desk | application.act.call_off | application.act' | 受付取消 |
        desk/application | desk | application.act.post | application.act' | 発送済にする | Mark as posted
        desk/application | desk | application.act.hand_over | application.act' | 受渡し | Hand over
        desk/ledger | desk | ledger.title | | 発行台帳 | Issue ledger
        desk/ledger | desk | ledger.column.number | | 発行番号 |
        desk/ledger | desk | ledger.field.code | | 確認コード |
        desk/ledger | desk | ledger.column.name | | 氏名 |
        desk/ledger | desk | ledger.field.period | | 期間 |
        desk/ledger | desk | ledger.column.state | | 状態 |
        desk/ledger | desk | ledger.export | | 書出し | Export
        desk/certificate | desk | certificate.act.revoke | certificate.act | 失効 | Revoke
        desk/certificate | desk | certificate.act.reissue | certificate.act | 再発行 | Reissue
        desk/records | desk | records.title | | 学籍データ取込 | Import records
        desk/records | text | field.file | | ファイル | File
        desk/records | text | field.kind | | 種類 | Kind
        desk/records | desk | records.charset | | 文字コード | Encoding
        desk/records | desk | records.look | | 試行 | Dry run
        desk/records-import | desk | records.import | | 取込 | Import
        desk/records-import | desk | records.differences | | 差分 | Differences
        desk/holds | desk | holds.title | | 手続き停止 | Holds
        desk/holds | desk | holds.add | | 追加 | Add
        desk/holds | desk | holds.change | | 変更 | Change
        desk/types | desk | types.title | | 証明書の種類 | Certificate types
        desk/types | desk | types.change | | 変更 | Change
        desk/types | desk | types.preview | | プレビュー | Preview
        desk/type | desk | types.change | | 変更 | Change
        desk/fees | desk | fees.title | | 手数料 | Fees
        desk/fees | desk | fees.add | | 追加 | Add
        desk/fees | desk | types.change | | 変更 | Change
        desk/fee | desk | types.add | | 追加 | Add
        desk/fee | desk | types.change | | 変更 | Change
        desk/fee | desk | fees.stop | | 停止 | Stop
        desk/closed-days | desk | closed_days.title | | 休業日 | Closed days
        desk/closed-days | desk | types.add | | 追加 | Add
        desk/batches | desk | batches.title | | 一括発行 | Batch issue
        desk/signing | desk | signing.title | | 署名の状態 | Signing state
        """)
    void isWrittenSoAndThere(String page, String bundle, String key, String asked, String japanese, String english)
            throws IOException {
        var source = read(page + ".xhtml");
        var use = asked == null ? (bundle.equals("desk") ? "deskText" : bundle) + "['" + key + "']" : asked;
        assertAll(
                () -> assertEquals(japanese, Words.of(Locale.JAPANESE, bundle).text(key)),
                () -> assertTrue(
                        english == null
                                || english.equals(
                                        Words.of(Locale.ENGLISH, bundle).text(key)),
                        () -> Words.of(Locale.ENGLISH, bundle).text(key)),
                () -> assertTrue(source.contains(use), () -> page + " has no " + use));
    }

    /** The certificates, and the ways of receiving them, on every page of them. */
    @ParameterizedTest
    @CsvSource({
        "type.ENROLMENT, 在学証明書, Certificate of enrollment",
        "type.ENROLMENT_PERIOD, 在籍期間証明書, Certificate of period of registration",
        "type.TRANSCRIPT, 成績証明書, Academic transcript",
        "type.EXPECTED_GRADUATION, 卒業(修了)見込証明書, Certificate of expected graduation (completion)",
        "type.GRADUATION, 卒業(修了)証明書, Certificate of graduation (completion)",
        "type.DEGREE, 学位取得証明書, Certificate of degree",
        "method.STORE, コンビニ発行, Print at convenience store",
        "method.ONLINE, オンライン送付, Online delivery",
        "method.COUNTER, 窓口受取, Counter pick-up",
        "method.POST, 郵送, Post",
    })
    void isCalledSoEverywhere(String key, String japanese, String english) {
        assertEquals(japanese, Words.of(Locale.JAPANESE, "catalogue").text(key));
        assertEquals(english, Words.of(Locale.ENGLISH, "catalogue").text(key));
        if (key.startsWith("type.")) {
            var desk = "certificate." + key.toLowerCase(Locale.ROOT);
            assertEquals(japanese, Words.of(Locale.JAPANESE, "desk").text(desk));
            assertEquals(english, Words.of(Locale.ENGLISH, "desk").text(desk));
        }
    }

    /** A name is what is read and no more: what it is about is a description. */
    @ParameterizedTest
    @CsvSource({
        "receive, receive.download",
        "desk/types, types.change",
        "desk/fees, types.change",
        "desk/holds, holds.end",
        "desk/holds, holds.change",
    })
    void nameIsNotMadeLonger(String page, String key) throws IOException {
        var longer = Pattern.compile("aria-label=\"[^\"]*'" + Pattern.quote(key) + "'");
        assertTrue(!longer.matcher(read(page + ".xhtml")).find(), page);
    }

    private static String read(String page) throws IOException {
        var text = new StringBuilder(Files.readString(PAGES.resolve(page)));
        for (var include : INCLUDE.matcher(text.toString()).results().toList()) {
            text.append(Files.readString(PAGES.resolve(include.group(1).substring(1))));
        }
        return text.toString();
    }
}
