package org.madoguchi.testing;

import com.icegreen.greenmail.util.GreenMail;
import java.io.File;
import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.madoguchi.demo.Campus;
import org.madoguchi.seal.TestTimestampServer;
import org.slf4j.Logger;

/**
 * What tests inside the server are deployed with: the application as it was built, with the campus and all of them in
 * it.
 */
public class Deployments implements DeploymentScenarioGenerator {

    private static final File WAR = new File("target", "madoguchi.war");
    /** The tests, what several of one feature share, and what keeps the application still. */
    private static final String TESTS = ".*/(\\w+(?<!Flow)IT|Desk|MailStandstill|SigningStandstill|Issues"
            + "|Applicants|ApplicationStandstill|DeliveryReports)(\\$\\w+)?\\.class";

    @Override
    public List<DeploymentDescription> generate(TestClass ignored) {
        return List.of(new DeploymentDescription("madoguchi", madoguchi()));
    }

    private static WebArchive madoguchi() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, WAR)
                .addPackages(true, Filters.include(TESTS), "org.madoguchi")
                .addClasses(
                        ServiceTest.class,
                        ServerIsUp.class,
                        FreshStart.class,
                        Leftovers.class,
                        TestClock.class,
                        ServerCampus.class,
                        AtOnce.class,
                        Await.class,
                        LedgerLine.class,
                        SamplePdf.class,
                        TestTimestampServer.class)
                .addClass(Campus.class)
                .addClass("org.madoguchi.demo.FailedBinds")
                .addAsResource("org/madoguchi/demo/campus.ldif")
                .addAsLibraries(jarOf(GreenMail.class), jarOf(Logger.class));
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
