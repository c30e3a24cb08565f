#pragma once

#include <QString>

namespace swb::uv {

/** "EADDRINUSE" for a negative libuv number. */
QString errorName(int status);
/** "address already in use" for a negative libuv number. */
QString errorDescription(int status);
/** True for the resolver's two ways of saying that a name has no address. */
bool isNameWithoutAddress(int status);

} // namespace swb::uv
