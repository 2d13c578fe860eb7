package org.madoguchi.testing;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Has all test classes of a run use one deployment, and so one start of the server, where Arquillian would make one for
 * each: three short methods are less than the library that does so, with its search for annotations.
 */
public class SharedDeployment {

    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> scenario;

    private DeploymentScenario kept;

    /** Called at each test class, as the two below. */
    public void generate(@Observes EventContext<GenerateDeployment> event) {
        if (kept == null) {
            event.proceed();
            kept = scenario.get();
        } else {
            scenario.set(kept);
        }
    }

    /** Also after a failure not again, which would take its time for each class. */
    public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
        if (kept.deployedDeployments().isEmpty()) {
            event.proceed();
        }
    }

    /** Never: the server ends with this process. */
    public void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {}
}
