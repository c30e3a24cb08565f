#include "app/application.h"
#include "app/headless/headless.h"

int main(int argc, char **argv)
{
    if (swb::app::wantsHeadless(argc, argv)) {
        return swb::app::runHeadless(argc, argv);
    }
    swb::app::Application application(argc, argv);
    return application.run();
}
