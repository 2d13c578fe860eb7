package org.madoguchi.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.certificate.CertificateMaker;

/** What the demo says once it is ready: where things are, and who can log in how. */
final class Welcome {

    private Welcome() {}

    static String text(Ports ports, DemoFolder folder) {
        return """

            例示大学 証明書発行サービス（デモ） / Example University, Certificate Issuance Service (demo)

            %s

            %s

            第2パスワードが「-」の人は空欄のまま進みます。状態は初回起動時のものです。
            Leave the second password empty where it says "-". States are those of a fresh start.
            データは %s に残ります。最初から: mvn -Pdemo -Ddemo.fresh
            Data stay in that folder between runs; mvn -Pdemo -Ddemo.fresh starts afresh.
            終了 / End: Ctrl-C
            """.formatted(TextTable.format(addresses(ports, folder)), TextTable.format(people()), folder.path());
    }

    private static List<List<String>> addresses(Ports ports, DemoFolder folder) {
        return Stream.concat(places(ports, folder), certificates(ports, folder)).toList();
    }

    /** A code to try, once the demo has one. */
    private static Stream<List<String>> certificates(Ports ports, DemoFolder folder) {
        try {
            return Files.exists(folder.verificationCode())
                    ? Stream.of(
                            List.of("証明書の見本 / Specimens", folder.certificates().toString()),
                            List.of(
                                    "確認コード / Code",
                                    Files.readString(folder.verificationCode()) + " (http://localhost:" + ports.portal()
                                            + CertificateMaker.CHECK_PAGE + ")"))
                    : Stream.empty();
        } catch (IOException e) {
            throw new DemoFailure("The file " + folder.verificationCode() + " cannot be read", e);
        }
    }

    private static Stream<List<String>> places(Ports ports, DemoFolder folder) {
        return Stream.of(
                List.of("ポータル / Portal", "http://localhost:" + ports.portal() + "/"),
                List.of("受信箱 / Inbox", "http://localhost:" + ports.inbox() + "/"),
                List.of("コンビニのレジ（模擬） / Till", "http://localhost:" + ports.portal() + "/simulation/till.xhtml"),
                List.of("マルチコピー機（模擬） / Machine", "http://localhost:" + ports.portal() + "/simulation/machine.xhtml"),
                List.of("LDAP", "ldap://127.0.0.1:" + ports.ldap() + "/" + Campus.BASE),
                List.of("SMTP", "127.0.0.1:" + ports.smtp()),
                List.of("ログ / Log", folder.portalLog().toString()));
    }

    private static List<List<String>> people() {
        var heads = Stream.of(
                List.of("ユーザID", "パスワード", "第2パスワード", "状態"), List.of("User ID", "Password", "Second", "State"));
        return Stream.concat(heads, Sample.all().stream().map(Welcome::row)).toList();
    }

    private static List<String> row(Sample sample) {
        return List.of(sample.userId(), Campus.PASSWORD, sample.secondPassword(), sample.state());
    }
}
