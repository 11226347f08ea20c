/** Mantine's looks on the router's typed links. */
import type { ComponentProps } from 'react';
import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

type Native = Pick<ComponentProps<'a'>, 'ref' | 'children' | 'onClick'>;

export const ButtonLink = createLink((props: ButtonProps & Native) => <Button component="a" {...props} />);

export const TextLink = createLink((props: AnchorProps & Native) => <Anchor {...props} />);
