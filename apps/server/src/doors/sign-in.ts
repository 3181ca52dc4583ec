import { doorOf, signInDoor } from '@failonce/pages';
import { readAssets } from '@failonce/publish';
import { Hono } from 'hono';
import { formOf } from '../forms/form.ts';
import type { Server } from '../server.ts';
import { SINGLE_SIGN_ON, type SingleSignOn } from '../sign-in/single-sign-on.ts';
import { askSignIn } from './ask-sign-in.ts';
import { browserOf, goOn } from './browser.ts';
import { reasonOf } from './reasons.ts';

/** The page where people sign in, and the way to the company's identity provider. */
export function signInDoors(server: Server): Hono {
  const app = new Hono();
  const door = async (given: { readonly next: string; readonly email?: string; readonly problem?: string }) =>
    doorOf(
      readAssets().addresses,
      signInDoor({ ...given, company: companyOf(await server.signIn.singleSignOn.read()) }),
    );

  app.get('/sign-in', async (c) => {
    const { next, error, error_description: said } = c.req.query();
    const problem = error === undefined ? {} : { problem: reasonOf(error, said) };
    return c.html(await door({ next: nextOf(next), ...problem }));
  });
  app.post('/sign-in', async (c) => {
    const { email = '', password = '', next: given } = await formOf(c, server);
    const next = nextOf(given);
    const { problem, cookies } = await askSignIn(server, browserOf(c, server), '/sign-in/email', { email, password });
    return problem === undefined ? goOn(c, next, cookies) : c.html(await door({ next, email, problem }), 422);
  });
  // A link and no form: what a form leads to has to be a place of ours (form-action).
  app.get('/sign-in/company', async (c) => {
    const next = nextOf(c.req.query('next'));
    const { problem, cookies, body } = await askSignIn(server, browserOf(c, server), '/sign-in/social', {
      provider: SINGLE_SIGN_ON,
      callbackURL: server.address + next,
      errorCallbackURL: `${server.address}/sign-in?${new URLSearchParams({ next })}`,
    });
    const { url } = (body ?? {}) as { url?: string };
    if (problem === undefined && url !== undefined) return goOn(c, url, cookies);
    return c.html(await door({ next, problem: 'The identity provider of your company does not answer.' }), 422);
  });
  return app;
}

/** What people call the identity provider: the company's domain, else where it is. */
function companyOf(settings: SingleSignOn | undefined): string | undefined {
  if (settings === undefined) return undefined;
  const [domain, ...others] = settings.domains;
  return domain !== undefined && others.length === 0 ? domain : new URL(settings.issuer).hostname;
}

/** Where to go on: a place of ours, never another site. */
function nextOf(given: string | undefined): string {
  return given !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(given) ? given : '/';
}
